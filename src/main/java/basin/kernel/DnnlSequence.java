package basin.kernel;

/** One operation after another, as one. */
record DnnlSequence(Op first, Op second) implements Op {
    @Override
    public Tensor output() {
        return second.output();
    }

    @Override
    public void forward(Phase phase) {
        first.forward(phase);
        second.forward(phase);
    }

    @Override
    public void backward() {
        second.backward();
        first.backward();
    }

    @Override
    public void backwardData() {
        second.backwardData();
        first.backwardData();
    }

    @Override
    public void backwardParameters() {
        second.backward();
        first.backwardParameters();
    }

    @Override
    public void backwardSquared() {
        second.backwardSquared();
        first.backwardSquared();
    }

    @Override
    public void tangentForward() {
        first.tangentForward();
        second.tangentForward();
    }

    @Override
    public void tangentBackward() {
        second.tangentBackward();
        first.tangentBackward();
    }
}
