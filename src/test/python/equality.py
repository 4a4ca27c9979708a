#!/usr/bin/env python3
"""PyTorch's side of the equality with Basin: ResNet-18 whose weights and images are a closed formula, trained by SGD.

  equality.py losses --width 4 --precision double --steps 50            one JSON line: the loss of every step
  equality.py file check.safetensors --width 4                          what `basin bench --check` takes, and what it must print

The formula, i counting from 0 within a tensor, t counting the tensors in forward order (weight, then bias):
  weights            2 / sqrt(inputs of a number) * sin(i^2 + t)
  factors (gamma)    1 + 0.1 sin(i^2 + t)
  biases and shifts  0.1 sin(i^2 + t)
  number j of sample q of class c = (q + q // 10) % 10: sqrt(2) sin((3072 q + j)^2 + 0.5) + 0.5 sin((c + 1) j)
Batch n holds the samples n B to n B + B - 1, modulo the number of samples.
"""
import argparse, json, struct
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F

PIXELS = 3 * 32 * 32


class Block(nn.Module):
    def __init__(self, i, o, stride):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(i, o, 3, stride, 1, bias=False), nn.BatchNorm2d(o)
        self.conv2, self.bn2 = nn.Conv2d(o, o, 3, 1, 1, bias=False), nn.BatchNorm2d(o)
        self.downsample = None
        if stride != 1 or i != o:
            self.downsample = nn.Sequential(nn.Conv2d(i, o, 1, stride, bias=False), nn.BatchNorm2d(o))

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(y + (x if self.downsample is None else self.downsample(x)))


class ResNet18(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(3, w, 3, 1, 1, bias=False), nn.BatchNorm2d(w)
        i = w
        for s in range(4):
            o = w << s
            setattr(self, f'layer{s + 1}', nn.Sequential(Block(i, o, 2 if s else 1), Block(o, o, 1)))
            i = o
        self.fc = nn.Linear(i, 10)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = layer(x)
        return self.fc(x.mean((2, 3)))


def wave(numbers, phase):
    i = np.arange(numbers, dtype=np.float64)
    return np.sin(i * i + phase)


def fill(net):
    with torch.no_grad():
        for t, (name, p) in enumerate(net.named_parameters()):
            v = wave(p.numel(), t)
            if p.dim() > 1:
                v = 2 / np.sqrt(p[0].numel()) * v
            else:
                normalization = 'bn' in name or 'downsample.1' in name
                v = (1 if normalization and name.endswith('weight') else 0) + 0.1 * v
            p.copy_(torch.from_numpy(v.reshape(p.shape)))


def batch(n, size, samples):
    x, y = np.empty((size, PIXELS)), np.empty(size, dtype=np.int64)
    j = np.arange(PIXELS, dtype=np.float64)
    for k in range(size):
        q = (n * size + k) % samples
        c = (q + q // 10) % 10
        i = q * PIXELS + j
        x[k] = np.sqrt(2) * np.sin(i * i + 0.5) + 0.5 * np.sin((c + 1) * j)
        y[k] = c
    return torch.from_numpy(x.reshape(size, 3, 32, 32)), torch.from_numpy(y)


def losses(a, net):
    optimizer = torch.optim.SGD(net.parameters(), lr=a.rate, momentum=.9, weight_decay=1e-3)
    out, norm = [], None
    for n in range(a.steps):
        x, y = batch(n, a.batch, a.samples)
        x = x.to(next(net.parameters()).dtype)
        if a.channels_last:
            x = x.to(memory_format=torch.channels_last)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        if norm is None:
            norm = gradient_norm(net)
        optimizer.step()
        out.append(loss.item())
    print(json.dumps({'torch': torch.__version__, 'width': a.width, 'batch': a.batch, 'samples': a.samples, 'rate': a.rate,
                      'precision': a.precision, 'channels_last': a.channels_last, 'threads': torch.get_num_threads(),
                      'gradient_norm': norm, 'losses': out}))


def gradient_norm(net):
    return torch.sqrt(sum((p.grad.double() ** 2).sum() for p in net.parameters())).item()


def write(a, net):
    x, y = batch(0, a.batch, a.samples)
    x = x.to(next(net.parameters()).dtype)
    net.eval()
    F.cross_entropy(net(x), y).backward()
    g = [p.grad.detach().clone() for p in net.parameters()]
    length = torch.sqrt(sum((v ** 2).sum() for v in g))
    inference = {'loss': F.cross_entropy(net(x), y).item(), 'gradient_norm': gradient_norm(net)}
    grads = torch.autograd.grad(F.cross_entropy(net(x), y), list(net.parameters()), create_graph=True)
    along = torch.autograd.grad(sum((s * v / length).sum() for s, v in zip(grads, g)), list(net.parameters()))
    inference['hessian_norm'] = torch.sqrt(sum((v.double() ** 2).sum() for v in along)).item()
    tensors = {k: v.detach().clone() for k, v in net.named_parameters()}
    tensors.update({k: v.clone() for k, v in net.named_buffers() if 'running' in k})
    tensors.update({'input': x, 'label': y})
    net.train()
    net.zero_grad()
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    save(a.file, tensors)
    print(json.dumps({'training': {'loss': loss.item(), 'gradient_norm': gradient_norm(net)}, 'inference': inference}))


def save(file, tensors):
    """The format of https://github.com/huggingface/safetensors: the header's length, the header, the numbers."""
    types = {torch.float32: 'F32', torch.float64: 'F64', torch.int64: 'I64'}
    header, data = {}, b''
    for name, v in tensors.items():
        numbers = v.contiguous().numpy().tobytes()
        header[name] = {'dtype': types[v.dtype], 'shape': list(v.shape), 'data_offsets': [len(data), len(data) + len(numbers)]}
        data += numbers
    text = json.dumps(header).encode()
    with open(file, 'wb') as out:
        out.write(struct.pack('<Q', len(text)) + text + data)


p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument('what', choices=['losses', 'file'])
p.add_argument('file', nargs='?')
p.add_argument('--width', type=int, default=4)
p.add_argument('--batch', type=int, default=16)
p.add_argument('--samples', type=int, default=64)
p.add_argument('--steps', type=int, default=50)
p.add_argument('--rate', type=float, default=.05)
p.add_argument('--precision', default='double', choices=['float', 'double'])
p.add_argument('--channels-last', action='store_true')
if __name__ == '__main__':
    a = p.parse_args()
    net = ResNet18(a.width)
    if a.precision == 'double':
        net = net.double()
    fill(net)
    if a.channels_last:
        net = net.to(memory_format=torch.channels_last)
    losses(a, net) if a.what == 'losses' else write(a, net)
