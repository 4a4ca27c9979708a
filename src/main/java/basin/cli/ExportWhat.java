package basin.cli;

import java.util.List;

/** What {@code export} can write, and in which formats. */
enum ExportWhat {
    /** The losses over random directions. */
    SURFACE("csv npy vtp obj h5 png svg"),
    /** The losses along a line to other weights, or along one random direction. */
    LINE("csv npy vtp h5 png svg"),
    /** The losses over the plane of trajectories, with them. */
    TRAJECTORY("csv npy vtp obj h5 png svg"),
    /** The trajectories' places on that plane. */
    PATHS("csv npy"),
    /** The directions of a surface. */
    DIRECTIONS("h5"),
    /** The density of the Hessian's eigenvalues. */
    SPECTRUM("csv npy png svg"),
    /** Every step's numbers; as a picture the training loss. */
    METRICS("csv npy png svg"),
    /** Density, births, deaths and agreement of masks over time; as a picture the newest mask. */
    MASKS("csv npy png svg"),
    /** Agreement of masks between lanes. */
    AGREEMENT("csv npy"),
    /** The newest weights and running statistics, as PyTorch names them. */
    WEIGHTS("safetensors"),
    /** The age of every coordinate of the newest masks. */
    AGES("csv npy");

    private final String formats;

    ExportWhat(String formats) {
        this.formats = formats;
    }

    /** The endings of file names. */
    List<String> formats() {
        return List.of(formats.split(" ", -1));
    }
}
