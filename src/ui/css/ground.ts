// The style sheets that every page of the web app stands on: tokens, fonts, reset, elements. Imported once, by its entry.
import 'virtual:tokens.css'
import './app.css'
