package basin;

/** Planted: stands before the rooms and knows one that only they may. */
final class PlantedLauncher {
    basin.train.Event event;
}
