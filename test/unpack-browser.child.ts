/** Unpacks the browser that comes with the development packages into the folder for temporary files, which is this process's own. */
import bundled from '@sparticuz/chromium'

await bundled.executablePath()
