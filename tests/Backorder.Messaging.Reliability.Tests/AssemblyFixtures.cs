// The rig needs the machine for itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
