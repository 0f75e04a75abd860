"""x"""

from mudhif.kernels.patronage.auditing import audit
from mudhif.kernels.patronage.reading import read_record
from mudhif.kernels.patronage.schemes import Channel, Favour, Scheme
from mudhif.kernels.patronage.simulating import simulated
from mudhif.kernels.patronage.system import System
