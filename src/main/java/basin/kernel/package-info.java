/**
 * Vectors outside the Java heap and the operations of layers on them, on oneDNN and on ND4J: the only room that knows
 * native memory.
 */
package basin.kernel;
