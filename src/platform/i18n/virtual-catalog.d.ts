declare module 'virtual:catalog/*' {
  export const catalog: import('./translate.ts').Catalog
}
