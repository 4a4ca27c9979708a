/**
 * Published data sets brought from their official addresses: checked against their checksums, and there whole or not at all.
 * {@code Download} alone opens a connection, and only the command {@code data fetch} asks it to.
 */
package basin.io.fetch;
