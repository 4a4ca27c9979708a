/** Functions of two variables as objectives: a typed formula, with exact first and second derivatives. */
package basin.model.surface;
