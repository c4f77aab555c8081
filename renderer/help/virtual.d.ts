declare module 'virtual:manual/nl' {
  const pages: readonly import('./manual-text.ts').ManualPage[];
  export default pages;
}

declare module 'virtual:manual/en' {
  const pages: readonly import('./manual-text.ts').ManualPage[];
  export default pages;
}

declare module 'virtual:licences' {
  const licences: import('./licences.ts').Licences;
  export default licences;
}
