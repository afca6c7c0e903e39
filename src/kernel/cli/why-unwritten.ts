/** Why the file system refused a path, in its own word (`EACCES`); undefined for an error that is not its. */
export const whyUnwritten = (error: unknown): string | undefined => {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined || code === undefined) return undefined
  // A plain file stands where a folder should.
  return code === 'EEXIST' && syscall === 'mkdir' ? 'ENOTDIR' : code
}
