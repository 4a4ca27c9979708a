package basin.io.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    java.awt.Color colour;
    java.io.ObjectInputStream objects;
    java.net.Socket socket;
    java.time.Instant now;

    void print() {
        System.out.println("planted");
    }
}
