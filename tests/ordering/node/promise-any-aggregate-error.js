// AggregateError keeps the reasons in the order of the input, not of the rejection.
const late = new Promise((_, reject) => setTimeout(reject, 20, 'late'));
const early = Promise.reject('early');
Promise.any([late, early]).catch((e) => console.log(e instanceof AggregateError, e.errors.join(), e.message));
