package basin.kernel;

import org.bytedeco.javacpp.Loader;

/** A native library is missing, or this system cannot load it; the message is a sentence for the user. */
public final class MissingLibraryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingLibraryException(String name, Throwable cause) {
        super(
                name + "'s native library for " + Loader.getPlatform() + " is missing or cannot be loaded; packages and"
                        + " builds for this system bring it.",
                cause);
    }
}
