#!/usr/bin/env python3
"""PyTorch's derivatives of whole networks, for src/test/resources/reference/networks.json: gradients.py > that file.

The networks are make.py's, weights and images equality.py's formula. Of each tensor stand its norm and its products with two waves
sin(i^2 + 1) and sin(i^2 + 2), i counting from 0 within it: of the training-mode gradient of the mean cross-entropy, and of the product of
the Hessian with v = sin(i^2 + t), t counting the tensors, over batch statistics and over stored ones. The stored ones are those of the
batch: means, and unbiased variances.
"""
import json, os, sys
import torch, torch.nn as nn, torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '..', 'resources', 'networks')]
sys.dont_write_bytecode = True
import equality, make

BATCH = 16
NETWORKS = {
    'resnet50-32': (4, lambda: make.ResNet(50, False, 4, 10)),
    'resnet50': (2, lambda: make.ResNet(50, True, 2, 10)),
    'vgg11-bn': (4, lambda: make.Vgg(4, 10)),
    'wrn10-1': (1, lambda: make.Wide(10, 1, 10)),
}


def fill(net):
    factors = {n + '.weight' for n, m in net.named_modules() if isinstance(m, nn.BatchNorm2d)}
    with torch.no_grad():
        for t, (name, p) in enumerate(net.named_parameters()):
            v = equality.wave(p.numel(), t)
            if p.dim() > 1:
                v = 2 / p[0].numel() ** .5 * v
            else:
                v = (1 if name in factors else 0) + .1 * v
            p.copy_(torch.from_numpy(v.reshape(p.shape)))


def marks(net, tensors):
    waves = [lambda n, k=k: torch.from_numpy(equality.wave(n, k)) for k in (1, 2)]
    return {name: [v.norm().item()] + [v.flatten().dot(w(v.numel())).item() for w in waves]
            for (name, _), v in zip(net.named_parameters(), tensors)}


def product(net, x, y):
    p = list(net.parameters())
    v = [torch.from_numpy(equality.wave(q.numel(), t)).reshape(q.shape) for t, q in enumerate(p)]
    g = torch.autograd.grad(F.cross_entropy(net(x), y), p, create_graph=True)
    return marks(net, torch.autograd.grad(sum((a * b).sum() for a, b in zip(g, v)), p))


def of(width, net):
    fill(net)
    x, y = equality.batch(0, BATCH, BATCH)
    for m in net.modules():
        if isinstance(m, nn.BatchNorm2d):
            m.momentum = 1.
    loss = F.cross_entropy(net(x), y)
    gradient = torch.autograd.grad(loss, list(net.parameters()))
    out = {'width': width, 'loss': loss.item(), 'gradient': marks(net, gradient), 'product': product(net, x, y)}
    net.eval()
    return {**out, 'stored_loss': F.cross_entropy(net(x), y).item(), 'stored_product': product(net, x, y)}


torch.set_default_dtype(torch.float64)
print(json.dumps({'torch': torch.__version__, 'batch': BATCH, 'networks': {n: of(w, make()) for n, (w, make) in NETWORKS.items()}}))
