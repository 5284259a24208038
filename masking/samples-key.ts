// Written by `npm run samples`. The private half was thrown away after signing: nobody can sign more under this key.
export const SAMPLES_PUBLIC_KEY = 'MCowBQYDK2VwAyEAUV5rNERy8Opf6godFPPtGVa2svVE7/FUU+ohAHB6s6s=';
