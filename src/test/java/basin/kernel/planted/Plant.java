package basin.kernel.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    basin.model.Objective later;
    java.awt.image.BufferedImage image;
}
