// An unhandled rejection with a plain object.
Promise.reject({ code: 5 });
