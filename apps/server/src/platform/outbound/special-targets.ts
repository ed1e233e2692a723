/** Ways to write an address that is not public, for the tests of the guard. `PORT` stands for the port of a listener. */

const special4 = [
  '0.0.0.0 0.0.0.1 0.255.255.255',
  '10.0.0.0 10.0.0.1 10.255.255.255',
  '100.64.0.0 100.64.0.1 100.127.255.255',
  '127.0.0.0 127.0.0.1 127.0.0.2 127.1.2.3 127.255.255.255',
  '169.254.0.1 169.254.169.254 169.254.170.2 169.254.255.255',
  '172.16.0.0 172.16.0.1 172.31.255.255',
  '192.0.0.0 192.0.0.1 192.0.0.8 192.0.0.9 192.0.0.10 192.0.0.170 192.0.0.171 192.0.0.255',
  '192.0.2.0 192.0.2.1 192.0.2.255',
  '192.31.196.1 192.52.193.1 192.175.48.1',
  '192.88.99.0 192.88.99.1 192.88.99.255',
  '192.168.0.0 192.168.0.1 192.168.1.1 192.168.255.255',
  '198.18.0.0 198.18.0.1 198.19.255.255',
  '198.51.100.0 198.51.100.1 198.51.100.255',
  '203.0.113.0 203.0.113.1 203.0.113.255',
  '224.0.0.1 224.0.0.251 239.255.255.250 239.255.255.255',
  '240.0.0.0 240.0.0.1 250.1.2.3 255.255.255.254 255.255.255.255',
].flatMap((line) => line.split(' '));

const special6 = [
  ':: ::1 ::2 ::ffff:0:0 ::ffff:7f00:1 ::ffff:a00:1 ::ffff:a9fe:a9fe ::ffff:808:808 ::7f00:1 ::808:808',
  '::ffff:0:7f00:1 ::ffff:0:808:808',
  '64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b::808:808 64:ff9b:1::1 64:ff9b:1:ffff:ffff:ffff:ffff:ffff',
  '100::1 100::ffff 100:0:0:1::1',
  '2001::1 2001:0:7f00:1::1 2001:1::1 2001:1::2 2001:1::3 2001:2::1 2001:3::1 2001:4:112::1 2001:10::1 2001:20::1',
  '2001:30::1 2001:1ff:ffff::1 2001:db8::1 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
  '2002:7f00:1::1 2002:a00:1::1 2002:a9fe:a9fe::1 2002:c0a8:1::1 2002:808:808::1 2620:4f:8000::1',
  '3fff::1 3fff:fff:ffff::1 5f00::1 4000::1 8000::1 c000::1 e000::1',
  'fc00::1 fd00::1 fd00:ec2::254 fdff:ffff::1 fe00::1 fe80::1 fe80::1:2:3 febf::1 fec0::1 feff::1',
  'ff00::1 ff01::1 ff02::1 ff02::fb ff05::2 ff0e::1 ffff::1',
].flatMap((line) => line.split(' '));

/** Other ways to write 127.0.0.1, 169.254.169.254 and 10.0.0.1, as browsers read them. */
const disguised = [
  '2130706433 017700000001 0x7f000001 0x7F.1 0x7f.0.0.1 0177.0.0.1 0177.1 127.1 127.0.1 127.0x1 127.0.0.01',
  '127.0.0.1. 0x7f.0x0.0x0.0x1 00000177.0.0.1 127.0.0.0x1 127.000.000.001 0177.0000.0000.0001 0 0x0 00 0.0',
  '2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.43518 169.0xfea9fe 0xa9.254.0251.254',
  '167772161 0x0a000001 012.0.0.1 012.1 10.1 0xa.1',
  '１２７.０.０.１ ①②⑦.0.0.1 127。0。0。1 127．0．0．1 127｡0｡0｡1 %31%32%37.0.0.1 127.0.0.%31 １６９．２５４．１６９．２５４',
].flatMap((line) => line.split(' '));

const written6 = [
  '[0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0001] [0::1] [::127.0.0.1] [::ffff:127.0.0.1]',
  '[::FFFF:127.0.0.1] [::ffff:169.254.169.254] [64:ff9b::127.0.0.1] [64:ff9b::169.254.169.254] [::ffff:0:127.0.0.1]',
].flatMap((line) => line.split(' '));

/** Names that mean this machine or its surroundings; the resolver of the tests gives each a private address. */
export const PRIVATE_NAMES = [
  'localhost localhost. LOCALHOST ip6-localhost metadata metadata.google.internal metadata.google.internal.',
  'instance-data instance-data.ec2.internal kubernetes.default.svc host.docker.internal router.lan fritz.box',
  '127.0.0.1.nip.example 7f000001.rebind.example db printer.local intranet.corp xn--lhost-1ya.example ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
]
  .flatMap((line) => line.split(' '))
  .map((name) => `http://${name}:PORT/`);

/** Addresses that are refused for how they are written. */
export const REFUSED_FORMS = [
  'ftp://river.example/ file:///etc/passwd gopher://127.0.0.1:PORT/ data:text/html,hello javascript:alert(1)',
  'ws://127.0.0.1:PORT/ blob:http://127.0.0.1/1 about:blank unix:/run/docker.sock http+unix://%2Frun%2Fdocker.sock/',
  'view-source:http://127.0.0.1/ jar:http://127.0.0.1!/ ldap://127.0.0.1:PORT/ dict://127.0.0.1:PORT/ //127.0.0.1/ river',
  'http:// http://[::1 http://[fe80::1%25lo]:PORT/ http://1.2.3.4.5/ http://256.256.256.256/ http://0x100000000/',
  'http://user@127.0.0.1:PORT/ http://user:secret@127.0.0.1:PORT/ http://river.example@127.0.0.1:PORT/ https://a:b@8.8.8.8/',
].flatMap((line) => line.split(' '));

/** Everything that leads to an address that is not public. */
export const PRIVATE_TARGETS = [
  ...special4.map((address) => `http://${address}:PORT/`),
  ...special6.map((address) => `http://[${address}]:PORT/`),
  ...disguised.map((address) => `http://${address}:PORT/`),
  ...written6.map((address) => `http://${address}:PORT/`),
  ...['127.0.0.1', '[::1]', '[::ffff:7f00:1]', '2130706433', 'localhost', ...special4].map(
    (host) => `https://${host}:PORT/`,
  ),
  // Where no port is said, or one of the web's.
  ...['', ':80', ':443', ':8080'].flatMap((port) => [`http://127.0.0.1${port}/`, `https://[::1]${port}/`]),
  'http:127.0.0.1:PORT/',
  'http:/127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  ' http://127.0.0.1:PORT/',
  'ht\ttp://127.0.0\n.1:PORT/',
  ...PRIVATE_NAMES,
];
