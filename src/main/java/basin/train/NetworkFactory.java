package basin.train;

import basin.model.Network;

/** Makes a lane's network, on its worker's thread; every call gives the same initial weights. */
@FunctionalInterface
interface NetworkFactory {
    /** A network, to be closed by the caller. */
    Network create();
}
