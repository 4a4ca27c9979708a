package basin.planted;

/** Planted: lies in no room. */
public final class Roomless {}
