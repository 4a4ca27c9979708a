#!/usr/bin/env python3
"""Writes src/test/resources/reference/adamw.json: the weights after every step of torch.optim.AdamW, in double.

  adamw.py > src/test/resources/reference/adamw.json

The gradient of step t (from 0) at number i is (i + 1) w + sin(i^2 + t), or zero at number 0; the first weights are
cos(i). The learning rate falls as 0.1 / (t + 1).
"""
import json
import torch

SIZE, STEPS, DECAY = 6, 20, 0.3

w = torch.nn.Parameter(torch.cos(torch.arange(SIZE, dtype=torch.float64)))
optimizer = torch.optim.AdamW([w], lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=DECAY)
i = torch.arange(SIZE, dtype=torch.float64)
rows = []
for t in range(STEPS):
    optimizer.param_groups[0]['lr'] = 0.1 / (t + 1)
    w.grad = (i + 1) * w.detach() + torch.sin(i * i + t)
    w.grad[0] = 0
    optimizer.step()
    rows.append(w.tolist())
print(json.dumps({'torch': torch.__version__, 'decay': DECAY, 'weights': rows}))
