package basin.kernel;

/** Batch normalization and its activation; ReLU is fused in the ordinary passes, tanh works in place on the output. */
final class DnnlNormalization implements Op {
    final DnnlContext context;
    final DnnlTensor in;
    final DnnlTensor out;
    final DnnlParameter scale;
    final DnnlParameter shift;
    final DnnlActivation activation;
    final Kernels.Normalization spec;
    final Activation kind;
    final int reader;
    private final Slot scaleSlot;
    private final Slot shiftSlot;
    private final DnnlMemory runningMean;
    private final DnnlMemory runningVariance;
    private DnnlNormalizationPass batchPass;
    private DnnlNormalizationPass runningPass;
    private DnnlNormalizationPass last;
    private DnnlNormalizationSquares squares;
    private DnnlNormalizationTangent tangent;
    private DnnlBatchTangent batchTangent;

    DnnlNormalization(
            DnnlContext context,
            DnnlTensor in,
            Kernels.Normalization spec,
            Slot scale,
            Slot shift,
            Activation activation) {
        this.context = context;
        this.in = in;
        this.spec = spec;
        kind = activation;
        scaleSlot = scale;
        shiftSlot = shift;
        this.scale = new DnnlParameter(context, scale, in.channels());
        this.shift = new DnnlParameter(context, shift, in.channels());
        reader = in.addReader();
        out = DnnlTensor.like(context, in);
        this.activation = new DnnlActivation(context, activation, out);
        runningMean = DnnlMemory.view(context, DnnlLayout.plain(context, in.channels()));
        runningVariance = DnnlMemory.view(context, DnnlLayout.plain(context, in.channels()));
        runningMean.point(spec.runningMean());
        runningVariance.point(spec.runningVariance());
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        last = phase == Phase.INFERENCE ? runningPass() : batchPass();
        scale.pointValue();
        shift.pointValue();
        last.forward();
        if (phase == Phase.TRAINING) {
            last.moveRunning();
        }
    }

    @Override
    public void backward() {
        if (in.differentiable()) {
            before();
            last.data();
        } else {
            backwardParameters();
        }
    }

    @Override
    public void backwardParameters() {
        before();
        last.parameters();
    }

    private void before() {
        scale.pointGradient();
        shift.pointGradient();
        if (kind == Activation.TANH) {
            activation.backward();
        }
    }

    @Override
    public void backwardSquared() {
        backward();
        if (squares == null) {
            squares = new DnnlNormalizationSquares(this);
        }
        activation.backward();
        squares.run();
    }

    @Override
    public void tangentForward() {
        tangent().forward();
    }

    @Override
    public void tangentBackward() {
        tangent().backward();
    }

    Slot scaleSlot() {
        return scaleSlot;
    }

    Slot shiftSlot() {
        return shiftSlot;
    }

    DnnlMemory runningMean() {
        return runningMean;
    }

    DnnlMemory runningVariance() {
        return runningVariance;
    }

    /** A normalization by given statistics without its activation. */
    DnnlBatchNorm bare() {
        return new DnnlBatchNorm(context, in.layout(), spec.epsilon(), true, false);
    }

    private DnnlNormalizationPass batchPass() {
        if (batchPass == null) {
            DnnlMemory mean = DnnlMemory.view(context, DnnlLayout.plain(context, in.channels()));
            DnnlMemory variance = DnnlMemory.view(context, DnnlLayout.plain(context, in.channels()));
            batchPass = new DnnlNormalizationPass(this, false, mean, variance);
        }
        return batchPass;
    }

    private DnnlNormalizationPass runningPass() {
        if (runningPass == null) {
            runningPass = new DnnlNormalizationPass(this, true, runningMean, runningVariance);
        }
        return runningPass;
    }

    private Tangent tangent() {
        if (last != runningPass) {
            if (batchTangent == null) {
                batchTangent = new DnnlBatchTangent(this);
            }
            return batchTangent;
        }
        if (tangent == null) {
            tangent = new DnnlNormalizationTangent(this);
        }
        return tangent;
    }

    /** The tangent passes with one kind of statistics. */
    interface Tangent {
        void forward();

        void backward();
    }
}
