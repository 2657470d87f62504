// An uncaught error of a class of one's own shows the class's name.
class ValidationError extends Error {
  constructor(message) { super(message); this.name = 'ValidationError'; }
}
console.log(new ValidationError('x') instanceof Error, String(new ValidationError('x')));
throw new ValidationError('field is missing');
