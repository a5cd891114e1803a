/**
 * The one style element that the app's components add by script (React Aria, for touch on pressable things), by its
 * hash: the content security policy allows no other.
 */
export const reactAriaStyleHash = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='
