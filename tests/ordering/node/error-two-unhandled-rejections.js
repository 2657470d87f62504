// Of two unhandled rejections the first is reported.
Promise.reject(new Error('first'));
Promise.reject(new Error('second'));
console.log('main');
