import net from 'node:net';

// Not imported: what is imported by name afterwards would be what it was before.
const dns = process.getBuiltinModule('node:dns');

/**
 * Tests reach this machine and nothing else: a test that depends on somebody's web site is a test that fails on their
 * bad day. Loopback addresses, unix sockets and the name "localhost" stay open. Fetch, http, https, pg and ws all end
 * in `net.Socket.connect` or a dns lookup.
 */
const allowed = (/** @type {string | undefined} */ host) =>
  host === undefined || host === '' || host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const refusal = (/** @type {string} */ host) =>
  new Error(`A test tried to reach ${host}. Tests may use this machine only (127.0.0.1, ::1, localhost).`);

const mark = Symbol.for('recheck.noNetwork');

if (!(mark in net.Socket.prototype)) {
  Object.defineProperty(net.Socket.prototype, mark, { value: true });

  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = /** @type {typeof connect} */ (
    /** @this {net.Socket} @param {any[]} args */
    function (...args) {
      const [first, second] = Array.isArray(args[0]) ? args[0] : args;
      const host = typeof first === 'object' && first !== null ? first.host : typeof second === 'string' ? second : '';
      const path = typeof first === 'object' && first !== null ? first.path : undefined;
      // http says null where there is no path.
      if (path == null && !allowed(host)) {
        process.nextTick(() => this.destroy(refusal(host)));
        return this;
      }
      return connect.apply(this, /** @type {Parameters<typeof connect>} */ (/** @type {unknown} */ (args)));
    }
  );

  const lookup = dns.lookup;
  dns.lookup = /** @type {typeof lookup} */ (
    function (/** @type {string} */ host, /** @type {any[]} */ ...rest) {
      if (allowed(host)) return lookup(host, .../** @type {[any]} */ (rest));
      rest.at(-1)(refusal(host));
    }
  );
}
