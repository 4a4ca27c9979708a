package basin.model.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    org.bytedeco.javacpp.Pointer pointer;
}
