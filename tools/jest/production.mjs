// Libraries are tried as they run for readers and newsrooms, not as they help who develops with them; it is faster as well.
process.env['NODE_ENV'] = 'production';
