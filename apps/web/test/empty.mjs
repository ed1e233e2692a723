// Stands for a stylesheet: jsdom draws nothing.
export default {};
