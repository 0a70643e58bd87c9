[assembly: AssemblyFixture(typeof(Postgres))]
