// Written by `npm run samples`. The private half was thrown away after signing: nobody can sign more under this key.
export const SAMPLES_PUBLIC_KEY = 'MCowBQYDK2VwAyEAYlk8RP++YSatUeyo7kZ/P8UgeXQD0QCMJz6JubjyV8c=';
