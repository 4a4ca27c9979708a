package basin.model;

import basin.kernel.Op;

/** The gradients of one network, batch by batch, with what need not be run left out and what was run counted. */
final class GradientPasses {
    private final Graph graph;
    private final Course whole;
    private Course course;
    private TensorSet courseOf;
    private Footing before;
    private double operations;

    GradientPasses(Graph graph) {
        this.graph = graph;
        whole = new Course(graph, TensorSet.all(graph.layout()));
    }

    /** Where an executor holds the values of a batch at the weights of a first pass. */
    private record Footing(Executor executor, long forwards, Intake.Batch batch) {
        static Footing of(Executor executor) {
            return new Footing(executor, executor.forwards(), executor.intake().batch());
        }
    }

    /** The course of all tensors. */
    Course whole() {
        return whole;
    }

    /** The course of {@code some}, made again only where they are others than before. */
    Course course(TensorSet some) {
        if (courseOf != some) {
            course = new Course(graph, some);
            courseOf = some;
        }
        return course;
    }

    /**
     * Writes the gradients of {@code scale} times the sum of the loaded samples' cross-entropies.
     *
     * @param wanted which of them
     * @param first the layers before it have the weights of the pass before, and are left out where that was the first pass
     *     of a step over the same batch
     * @return that sum
     */
    double run(Executor executor, Op.Phase phase, double scale, Course wanted, int first) {
        int from = first > 0 && Footing.of(executor).equals(before) ? first : 0;
        double loss = executor.forward(phase, from);
        executor.backward(scale, wanted);
        operations += (double) executor.batch() * (wanted.forward(from) + wanted.backward());
        before = phase == Op.Phase.TRAINING ? Footing.of(executor) : null;
        return loss;
    }

    /** Floating-point operations of a whole gradient of one sample. */
    long flops() {
        return whole.forward(0) + whole.backward();
    }

    /** Floating-point operations of all that was run. */
    double operations() {
        return operations;
    }
}
