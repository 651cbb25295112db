// The account and region that local ARNs carry: nobody's, as emulators use. No request ever leaves the machine.

export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'eu-west-1';
