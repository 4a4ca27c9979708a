package basin.cli;

import java.util.Arrays;
import java.util.List;

/** What can be timed alone. */
enum BenchKind {
    /** Loss and gradient, training mode. */
    GRADIENT("one gradient", "", 1),
    /** A step of an optimizer. */
    STEP("one step of an optimizer", "ssam", 1),
    /** The loss, inference mode. */
    FORWARD("one inference pass, the weights changed before each", "", 1),
    /** H v, inference mode. */
    HVP("one exact Hessian-vector product, the weights changed before each; with --further at the same point", "", 1),
    /** A point of a loss surface. */
    SURFACE("one point of a loss surface, as forward with the weights put there", "", 1),
    /** lambda_1 to lambda_5. */
    SPECTRUM("the five largest eigenvalues of the Hessian, each to a residual of a thousandth of it", "", 1),
    /** A mask from values that are there. */
    MASK("one mask of --size numbers, without a network", "ssam-f", 36_500_000),
    /** A mask with its Fisher values. */
    FISHER("one Fisher mask from --samples images", "", 1),
    /** All convolutions of a gradient. */
    CONVOLUTIONS("the convolutions of one gradient of resnet18", "", 1),
    /** Four lanes. */
    LANES("four lanes at once, five steps each", "ssam", 1),
    /** Training from files. */
    LOADING("five SGD steps over pictures that are read from files ahead of training", "", 1),
    /** A step that leaves out what its mask does not need. */
    SAVING(
            "one step with a mask of whole tensors by --samples images that computes no gradient it does not need",
            "",
            1),
    /** The processor's limit. */
    PRODUCT("one matrix product of --size rows by oneDNN", "", ProductWork.SIZE),
    /** The memory's limit. */
    BANDWIDTH("one copy of --size floats", "", 36_500_000);

    private static final List<String> STEPS = List.of("sgd", "sam", "ssam", "ssam-f", "ssam-d");
    private static final List<String> MASKS = List.of("ssam-f", "ssam-d");

    private final String text;
    private final String optimizer;
    private final int size;

    BenchKind(String text, String optimizer, int size) {
        this.text = text;
        this.optimizer = optimizer;
        this.size = size;
    }

    /** What it is, in words. */
    String text() {
        return text;
    }

    /** The work itself, its natives loaded. */
    BenchWork open(BenchSettings settings) {
        return switch (this) {
            case GRADIENT, FORWARD, HVP -> new NetworkWork(this, settings);
            case SURFACE -> new SurfaceWork(settings);
            case SPECTRUM -> new SpectrumWork(settings);
            case STEP -> new StepWork(settings);
            case MASK -> new MaskWork(settings);
            case FISHER -> new FisherWork(settings);
            case CONVOLUTIONS -> new ConvolutionWork(settings);
            case LANES -> new LanesWork(settings);
            case LOADING -> new LoadingWork(settings);
            case SAVING -> new SavingWork(settings);
            case PRODUCT -> new ProductWork(settings.size(), settings.threads());
            case BANDWIDTH -> new BandwidthWork((long) settings.size() * Float.BYTES, settings.threads());
        };
    }

    /** The optimizer where none is asked for; empty where none is used. */
    String optimizer() {
        return optimizer;
    }

    /** The optimizers that can be asked for. */
    List<String> optimizers() {
        return this == MASK ? MASKS : STEPS;
    }

    /** The size where none is asked for. */
    int size() {
        return size;
    }

    /** Whether {@code --size} acts, and the network does not. */
    boolean sized() {
        return size > 1;
    }

    /** Whether a sparse mask may be part of it. */
    boolean sparse() {
        return !optimizer.isEmpty() || this == FISHER || this == SAVING;
    }

    /** All by name. */
    static List<String> names() {
        return Arrays.stream(values()).map(Values::id).toList();
    }
}
