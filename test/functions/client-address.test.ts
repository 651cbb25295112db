import { describe, expect, test } from 'vitest';
import { clientAddressOf } from '#functions/shared/edges/http-client-address.ts';

const behindGateway = (sourceIp: string) => clientAddressOf({ env: { requestContext: { http: { sourceIp } } } });

describe('where a request comes from', () => {
  test('is told by the gateway, or by the socket of the local server', () => {
    expect(behindGateway('192.0.2.1')).toBe('192.0.2.1');
    expect(clientAddressOf({ env: { incoming: { socket: { remoteAddress: '127.0.0.1' } } } })).toBe('127.0.0.1');
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ])('of %s its network counts, since one home has all its addresses', (address, network) => {
    expect(behindGateway(address)).toBe(network);
  });

  test.each([[undefined], [{}], [{ requestContext: {} }], ['text']])('is not guessed from %j', (env) => {
    expect(clientAddressOf({ env })).toBeUndefined();
  });
});
