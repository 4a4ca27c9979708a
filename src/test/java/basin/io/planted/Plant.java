package basin.io.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    java.awt.Color colour;

    void print() {
        System.out.println("planted");
    }
}
