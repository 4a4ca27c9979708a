package basin.model;

import basin.data.Samples;
import basin.kernel.Machine;
import basin.kernel.Op;
import basin.kernel.Precision;
import basin.kernel.Slot;
import basin.kernel.Vec;
import java.util.Map;

/** A {@link Network} that walks a graph. */
final class GraphNetwork implements Network {
    /** The share of the machine's memory that activations kept at a point may take: bits do not depend on it. */
    static final int STANDING = 16;

    private final Graph graph;
    private final Precision precision;
    private final int threads;
    private final ParameterLayout layout;
    private final Vec parameters;
    private final Vec buffers;
    private final Slot.Vectors vectors = new Slot.Vectors();
    private final Executors executors;
    private final BatchSizes sizes;
    private final HessianPass hessian;
    private final Standing standing;
    private final GradientPasses passes;
    private Samples samples;
    private Mode mode = Mode.INFERENCE;
    private Vec scratch;

    /** Over {@code parameters} and {@code buffers} themselves. */
    GraphNetwork(Graph graph, Precision precision, int threads, Vec parameters, Vec buffers) {
        this.graph = graph;
        this.precision = precision;
        this.threads = threads;
        this.parameters = parameters;
        this.buffers = buffers;
        layout = graph.layout();
        vectors.value(parameters);
        executors = new Executors(graph, precision, threads, vectors, buffers);
        hessian = new HessianPass(vectors, parameters, buffers);
        standing = new Standing(executors, hessian::standsHere, Machine.memory() / STANDING);
        sizes = BatchSizes.of(graph);
        passes = new GradientPasses(graph);
    }

    @Override
    public ParameterLayout layout() {
        return layout;
    }

    @Override
    public Vec parameters() {
        return parameters;
    }

    @Override
    public ParameterLayout bufferLayout() {
        return graph.bufferLayout();
    }

    @Override
    public Vec buffers() {
        return buffers;
    }

    @Override
    public Map<String, Long> flops() {
        return graph.flops();
    }

    @Override
    public long gradientFlops() {
        return passes.flops();
    }

    @Override
    public double operations() {
        return passes.operations();
    }

    @Override
    public void use(Samples samples, Mode mode) {
        if (samples.size() == 0 || !samples.shape().equals(graph.input())) {
            throw new IllegalArgumentException("The network takes one or more samples of shape " + graph.input()
                    + ", not " + samples.size() + " of " + samples.shape() + ".");
        }
        this.samples = samples;
        this.mode = mode;
    }

    private Samples samples() {
        if (samples == null) {
            throw new IllegalStateException("Say first which samples to use.");
        }
        return samples;
    }

    private Op.Phase frozen() {
        return mode == Mode.INFERENCE ? Op.Phase.INFERENCE : Op.Phase.TRAINING_FROZEN;
    }

    /** In training mode the samples are one batch. */
    private int batchSize() {
        return mode == Mode.INFERENCE
                ? Math.min(sizes.passes(), samples().size())
                : samples().size();
    }

    @Override
    public double loss() {
        return loss(() -> {});
    }

    @Override
    public double loss(Runnable between) {
        double[] sum = new double[1];
        if (mode == Mode.INFERENCE) {
            infer(samples(), between, (executor, loss) -> sum[0] += loss);
        } else {
            between.run();
            walk(samples(), batchSize(), this::shared, executor -> sum[0] += executor.forward(frozen()));
        }
        return sum[0] / samples.size();
    }

    @Override
    public double gradient(Vec gradient) {
        return firstGradient(gradient, passes.whole());
    }

    @Override
    public double gradient(Vec gradient, TensorSet wanted) {
        return firstGradient(gradient, passes.course(wanted));
    }

    private double firstGradient(Vec gradient, Course wanted) {
        return gradient(gradient, mode == Mode.INFERENCE ? Op.Phase.INFERENCE : Op.Phase.TRAINING, wanted, 0);
    }

    @Override
    public double perturbedGradient(Vec gradient) {
        return gradient(gradient, mode == Mode.TRAINING_BOTH ? Op.Phase.TRAINING : frozen(), passes.whole(), 0);
    }

    @Override
    public double perturbedGradient(Vec gradient, TensorSet moved) {
        return mode == Mode.TRAINING
                ? gradient(
                        gradient, frozen(), passes.whole(), passes.course(moved).first())
                : perturbedGradient(gradient);
    }

    /** Layers before {@code first} are left out where they still hold the batch's values of the pass before. */
    private double gradient(Vec gradient, Op.Phase phase, Course wanted, int first) {
        double[] sum = new double[1];
        double scale = 1.0 / samples().size();
        accumulate(samples, batchSize(), this::shared, gradient, (executor, into) -> {
            vectors.gradient(into);
            sum[0] += passes.run(executor, phase, scale, wanted, first);
        });
        return sum[0] * scale;
    }

    @Override
    public void hessianVector(Vec v, Vec product) {
        Op.Phase phase = frozen();
        double scale = 1.0 / samples().size();
        multiply(v, product, (executor, into) -> hessian.run(executor, phase, scale, into));
    }

    @Override
    public void gaussNewtonVector(Vec v, Vec product) {
        Op.Phase phase = frozen();
        double scale = 1.0 / samples().size();
        multiply(v, product, (executor, into) -> hessian.runGaussNewton(executor, phase, scale, into));
    }

    private void multiply(Vec v, Vec product, SumPass pass) {
        hessian.along(v);
        accumulate(samples, batchSize(), standing::of, product, pass);
    }

    @Override
    public void fisher(Samples samples, Vec fisher) {
        accumulate(samples, Math.min(sizes.passes(), samples.size()), this::shared, fisher, (executor, into) -> {
            vectors.gradient(into);
            executor.forward(Op.Phase.INFERENCE);
            executor.backwardSquared();
        });
        fisher.scale(1.0 / samples.size());
    }

    @Override
    public Score score() {
        double[] loss = new double[1];
        int[] hits = new int[1];
        infer(samples(), () -> {}, (placed, sum) -> {
            loss[0] += sum;
            hits[0] += placed.answers().hits(placed.intake().labels());
        });
        return new Score(loss[0] / samples.size(), (double) hits[0] / samples.size());
    }

    @Override
    public int[] predict(Samples samples) {
        int[] all = new int[samples.size()];
        int[] at = new int[1];
        infer(samples, () -> {}, (placed, loss) -> {
            int[] some = placed.answers().predictions();
            System.arraycopy(some, 0, all, at[0], some.length);
            at[0] += some.length;
        });
        return all;
    }

    @Override
    public void estimateStatistics(Samples samples) {
        if (buffers.length() == 0) {
            return;
        }
        try (Executor executor = executors.estimating(samples.size())) {
            executor.intake().load(samples, 0);
            executor.forward(Op.Phase.TRAINING);
        }
    }

    private interface Inference {
        /** What came of one batch: the sum of its cross-entropies. */
        void after(Placed placed, double loss);
    }

    /** Passes over all samples that only ask for losses and answers, with running statistics. */
    private void infer(Samples all, Runnable between, Inference inference) {
        int size = Math.min(sizes.losses(), all.size());
        if (!executors.folds()) {
            walk(all, size, this::shared, executor -> {
                between.run();
                inference.after(executor, executor.forward(Op.Phase.INFERENCE));
            });
            return;
        }
        InferenceExecutor folded = null;
        for (int start = 0; start < all.size(); start += size) {
            between.run();
            InferenceExecutor executor = executors.inference(Math.min(size, all.size() - start));
            if (executor != folded) {
                executor.fold();
                folded = executor;
            }
            executor.intake().load(all, start);
            inference.after(executor, executor.forward());
        }
    }

    private interface Pass {
        void run(Executor executor);
    }

    private interface Source {
        /** An executor with the {@code size} samples from {@code start} on loaded. */
        Executor of(Samples all, int start, int size);
    }

    private Executor shared(Samples all, int start, int size) {
        Executor executor = executors.of(size);
        executor.intake().load(all, start);
        return executor;
    }

    /** Runs {@code pass} over all samples in batches of {@code size} and a smaller last one. */
    private static void walk(Samples all, int size, Source source, Pass pass) {
        for (int start = 0; start < all.size(); start += size) {
            pass.run(source.of(all, start, Math.min(size, all.size() - start)));
        }
    }

    private interface SumPass {
        void run(Executor executor, Vec into);
    }

    /** As {@link #walk}, what the passes write summed in {@code sum}. */
    private void accumulate(Samples all, int size, Source source, Vec sum, SumPass pass) {
        boolean[] more = new boolean[1];
        walk(all, size, source, executor -> {
            Vec into = more[0] ? scratch() : sum;
            pass.run(executor, into);
            if (more[0]) {
                sum.add(1, into);
            }
            more[0] = true;
        });
    }

    private Vec scratch() {
        if (scratch == null) {
            scratch = parameters.like();
        }
        return scratch;
    }

    @Override
    public Network copy() {
        return new GraphNetwork(graph, precision, threads, parameters.copy(), buffers.copy());
    }

    @Override
    public void close() {
        standing.close();
        executors.close();
    }
}
