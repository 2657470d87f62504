// A thrown string is reported as it is.
console.log('before');
throw 'only text';
