package basin.ui.plantedtoo;

/** Planted: closes a cycle between two features. */
public final class Plant {
    basin.ui.planted.Plant there;
}
