// Pages are drawn as the server draws them for readers: by what React is in production, which is also twice as fast.
process.env['NODE_ENV'] = 'production';
