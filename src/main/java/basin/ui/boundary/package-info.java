/** Which class a lane's network names where, for data of two numbers. */
package basin.ui.boundary;
