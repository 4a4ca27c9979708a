/**
 * A sweep's runs, and blocks of a surface's rows, on a cluster of Apache Spark, one job each: a task goes there as one JSON
 * text and its result comes back as one. The only room that sees Spark, which no package of Basin carries; it is loaded by name, inside of Spark's own
 * submit class.
 */
package basin.sweep.spark;
