// Written by `npm run samples`. The private half was thrown away after signing: nobody can sign more under this key.
export const SAMPLES_PUBLIC_KEY = 'MCowBQYDK2VwAyEAbWSdrdkSt2KphMyeLgTiwbNN/uKX3j29HAe1aiMmXb8=';
