/** The program against values that PyTorch computed in double. */
package basin.reference;
