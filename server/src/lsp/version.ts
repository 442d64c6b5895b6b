declare const productVersion: string | undefined;

/** The version of the package, set by the build; `development` outside a bundle. */
export const version: string = typeof productVersion === 'string' ? productVersion : 'development';
