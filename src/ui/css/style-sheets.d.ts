// Style sheets are read by Vite: for the compiler they are files with nothing to import.
declare module '*.css' {}
