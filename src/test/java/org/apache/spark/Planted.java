package org.apache.spark;

/** Planted: stands for a library that is not on the class path. */
public final class Planted {}
