// A delay beyond 2147483647 becomes 1 (Node warns about it on standard error).
setTimeout(() => console.log('twenty'), 20);
setTimeout(() => console.log('huge'), 2147483648);
setTimeout(() => console.log('infinite'), Infinity);
setTimeout(() => console.log('minus infinity'), -Infinity);
