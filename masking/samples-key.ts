// Written by `npm run samples`. The private half was thrown away after signing: nobody can sign more under this key.
export const SAMPLES_PUBLIC_KEY = 'MCowBQYDK2VwAyEAd10KD0KiZ6mD7ahOB4i+/rP9qi0TbWeOueRA/zmTuO8=';
